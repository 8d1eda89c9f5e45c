/** Why nobody can listen, in a sentence; an error that says something else as it is. */
export const listenError = (
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): unknown => {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} is taken by another program. Stop it, or choose another with --port.`);
    case 'EACCES':
      return new Error(`Port ${port} needs rights that this program does not have. Choose one over 1023 with --port.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`The address ${host} cannot be listened on here. Choose one of this machine with --host.`);
    default:
      return error;
  }
};
