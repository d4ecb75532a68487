import { extractText, getDocumentProxy } from 'unpdf'

/** What a reader finds in a PDF, page by page, as another program reads it. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: false })
  return text
}
