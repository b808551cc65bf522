/** `@asyncapi/generator` comes without types; this is what we use of it. */
declare module '@asyncapi/generator' {
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default class Generator {
    constructor(
      template: string,
      output: string,
      options: { forceWrite: boolean; templateParams: Record<string, string> },
    )
    generateFromString(document: string): Promise<void>
  }
}
