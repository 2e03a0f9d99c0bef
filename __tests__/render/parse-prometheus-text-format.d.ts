declare module 'parse-prometheus-text-format' {
  interface Metric {
    readonly labels?: Readonly<Record<string, string>>;
    readonly value?: string;
    readonly quantiles?: Readonly<Record<string, string>>;
  }
  /** Reads the classic text format of Prometheus, of which OpenMetrics is a dialect: what it does not know it takes for a comment. */
  export default function parsePrometheusTextFormat(
    text: string,
  ): { readonly name: string; readonly type: string; readonly metrics: readonly Metric[] }[];
}
