export const specPath = (spec: string) => `/specs/${encodeURIComponent(spec)}`;
export const testPath = (spec: string) => `${specPath(spec)}/test`;
