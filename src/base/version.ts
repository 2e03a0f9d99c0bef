/** Version of the builder: part of every manifest, so that a new release rebuilds what an old one published. */
export const VERSION = '0.1.0';

/** How published pages and manifests say that they are ours. */
export const GENERATOR = 'telemetry-dashboard-action';
