/** Version of the builder. Part of every manifest, so that a new release rebuilds existing dashboards. */
export const VERSION = '0.1.0';

/** Marks published pages and manifests as created by this action. */
export const GENERATOR = 'telemetry-dashboard-action';
