/** Thrown by a command that decides how its process ends: 1 for findings, 2 where it could not run. A message is said. */
export class ExitCode extends Error {
  constructor(
    readonly code: 1 | 2,
    message = '',
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
