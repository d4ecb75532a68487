import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

/** The deepest page of the web needs 9 levels and 60 aliases at most are a page; a flood needs more. */
export const limits = { depth: 14, fields: 800, aliases: 60, rootFields: 20, tokens: 5000 } as const

interface Measure {
  depth: number
  fields: number
  aliases: number
}

/** Refuses documents that are deeper, wider or more aliased than any page of ours, before anything is run. */
export const withinLimits: ValidationRule = (context: ValidationContext) => ({
  Document(document: DocumentNode) {
    const fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
      ),
    )
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue
      const measured = measure(operation.selectionSet, fragments, new Set())
      const isTooMuch =
        measured.depth > limits.depth ||
        measured.fields > limits.fields ||
        measured.aliases > limits.aliases ||
        operation.selectionSet.selections.length > limits.rootFields
      if (isTooMuch)
        context.reportError(
          new GraphQLError('The query is too large; ask for less at a time.', { nodes: operation }),
        )
    }
    return false
  },
})

function measure(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  within: ReadonlySet<string>,
): Measure {
  const total = { depth: 0, fields: 0, aliases: 0 }
  for (const selection of set.selections) {
    // Introspection of the schema is deep by nature and switched off where documents are trusted.
    if (selection.kind === Kind.FIELD && selection.name.value.startsWith('__')) continue
    const inner = innerOf(selection, fragments, within)
    total.fields += inner.fields
    total.aliases += inner.aliases
    total.depth = Math.max(total.depth, inner.depth)
    // A document of nested fragments can grow without bound; past the limit nothing more needs counting.
    if (total.fields > limits.fields) break
  }
  return total
}

function innerOf(
  selection: SelectionSetNode['selections'][number],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  within: ReadonlySet<string>,
): Measure {
  const nothing = { depth: 0, fields: 0, aliases: 0 }
  if (selection.kind === Kind.FIELD) {
    const below = selection.selectionSet ? measure(selection.selectionSet, fragments, within) : nothing
    return {
      depth: below.depth + 1,
      fields: below.fields + 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
    }
  }
  if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet, fragments, within)
  const name = selection.name.value
  const fragment = within.has(name) ? undefined : fragments.get(name)
  return fragment ? measure(fragment.selectionSet, fragments, new Set([...within, name])) : nothing
}
