/** IANA zones to choose from, `held` among them. From the server, as browsers spell some of them otherwise. */
export function timezones(held: string): string[] {
  return [...new Set(['UTC', held, ...Intl.supportedValuesOf('timeZone')])]
}
