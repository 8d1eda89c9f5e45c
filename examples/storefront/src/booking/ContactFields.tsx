import { useId, type InputHTMLAttributes } from 'react';

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string;
  readonly name: string;
  readonly fault: string | undefined;
};

const Field = ({ label, fault, ...input }: FieldProps) => {
  const id = useId();
  const faultId = `${id}-fault`;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : faultId}
        {...input}
      />
      {fault !== undefined && (
        <span id={faultId} className="fault">
          {fault}
        </span>
      )}
    </p>
  );
};

/** Who comes, and how to reach them. */
export const ContactFields = ({ faults }: { readonly faults: ReadonlyMap<string, string> }) => (
  <fieldset>
    <legend>Who books</legend>
    <Field label="Name" name="fullName" autoComplete="name" required fault={faults.get('fullName')} />
    <Field
      label="Email"
      name="emailAddress"
      type="email"
      autoComplete="email"
      required
      fault={faults.get('emailAddress')}
    />
    <Field
      label="Phone (if you like)"
      name="phoneNumber"
      type="tel"
      autoComplete="tel"
      fault={faults.get('phoneNumber')}
    />
  </fieldset>
);
