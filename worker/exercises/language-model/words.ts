/** Lower case; each of `. , ? :` is a token of its own. */
export function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9']+|[.,?:]/g) ?? []
}

/** Tokens with a meaning of their own; they come first in the vocabulary, in this order. */
export const specialTokens = ['[PAD]', '[UNK]', '[START]', '[END]', '[MASK]'] as const
