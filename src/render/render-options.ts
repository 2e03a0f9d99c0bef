export interface RenderOptions {
  /** Address of the GitHub server that pages link to, such as `https://github.com`. */
  readonly serverUrl: string;
  readonly builderVersion: string;
}
