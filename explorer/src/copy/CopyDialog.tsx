import { useEffect, useRef, useState, type JSX } from 'react';

/** Something to copy, or why there is nothing. */
export type Copied = { readonly title: string; readonly text: string; readonly problem: string | undefined };

/** Shows the text: what is copied is seen, also where a browser does not let pages copy (http, other than on this machine). */
export const CopyDialog = ({
  copied: { title, text, problem },
  onClose,
}: {
  readonly copied: Copied;
  readonly onClose: () => void;
}): JSX.Element => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => dialog.current?.showModal(), []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('Copied.');
    } catch {
      setSaid('The browser does not let this page copy: select the text.');
    }
  };
  return (
    <dialog ref={dialog} className="copy-dialog" aria-labelledby="copy-title" onClose={onClose}>
      <h2 id="copy-title">As {title}</h2>
      {problem === undefined ? <pre tabIndex={0}>{text}</pre> : <p className="problem">{problem}</p>}
      <p role="status">{said}</p>
      <form method="dialog" className="dialog-buttons">
        {problem === undefined && (
          <button type="button" className="run" onClick={() => void copy()}>
            Copy
          </button>
        )}
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
};
