declare module 'asl-validator' {
  interface Outcome {
    readonly isValid: boolean;
    readonly errors: readonly unknown[];
    errorsText(): string;
  }
  export default function validate(
    definition: object,
    options?: { readonly checkPaths?: boolean; readonly checkArn?: boolean },
  ): Outcome;
}
