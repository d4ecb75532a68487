/** Where the web is served in tests. */
export const publicOrigin = 'http://localhost:3000'
