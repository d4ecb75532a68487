/** A kind of text: one passage of every list, in order. An empty passage may be left out. */
export interface Kind {
  /** Left out: it can be about anything. */
  about?: 'goods' | 'software'
  passages: readonly (readonly string[])[]
}
