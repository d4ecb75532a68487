/** Learning paths have titles; a field of choices asks for names. */
export const namedByTitle = ({ id, title }: { id: string; title: string }) => ({ id, name: title })
