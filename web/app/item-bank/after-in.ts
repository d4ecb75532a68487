/** Where the page of objections begins that the address asks for. */
export function afterIn(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('after') ?? undefined
}
