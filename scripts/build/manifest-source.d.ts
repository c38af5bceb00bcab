declare module '*/manifest.json' {
  const value: {
    version: string;
    minimum_chrome_version: string;
    host_permissions: string[];
    optional_permissions: string[];
    background: { service_worker: string; type: 'module' };
    content_scripts: { matches: string[]; js: string[]; run_at: 'document_idle' }[];
  };
  export default value;
}
