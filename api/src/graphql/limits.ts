import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
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

interface Fragments {
  nodes: ReadonlyMap<string, FragmentDefinitionNode>
  /** Each is measured once, however often it is spread: nested ones double with every line. */
  measured: Map<string, Measure>
}

const nothing: Measure = { depth: 0, fields: 0, aliases: 0 }

/** Refuses documents that are deeper, wider or more aliased than any page of ours, before anything is run. */
export const withinLimits: ValidationRule = (context: ValidationContext) => ({
  Document(document: DocumentNode) {
    const nodes = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
      ),
    )
    const fragments = { nodes, measured: new Map<string, Measure>() }
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue
      const measured = measure(operation.selectionSet, fragments)
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

function measure(set: SelectionSetNode, fragments: Fragments): Measure {
  return set.selections
    .map((selection) => measureOf(selection, fragments))
    .reduce(
      (total, inner) => ({
        depth: Math.max(total.depth, inner.depth),
        fields: total.fields + inner.fields,
        aliases: total.aliases + inner.aliases,
      }),
      nothing,
    )
}

function measureOf(selection: SelectionNode, fragments: Fragments): Measure {
  if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet, fragments)
  if (selection.kind === Kind.FRAGMENT_SPREAD) return measureOfFragment(selection.name.value, fragments)
  // Introspection of the schema is deep by nature and switched off where documents are trusted.
  const isOfSchema = selection.name.value.startsWith('__')
  const below = selection.selectionSet && !isOfSchema ? measure(selection.selectionSet, fragments) : nothing
  return {
    depth: below.depth + 1,
    fields: below.fields + 1,
    aliases: below.aliases + (selection.alias ? 1 : 0),
  }
}

function measureOfFragment(name: string, { nodes, measured }: Fragments): Measure {
  const held = measured.get(name)
  const fragment = nodes.get(name)
  if (held || !fragment) return held ?? nothing
  // While it is being measured it counts for nothing: one that holds itself is refused by another rule.
  measured.set(name, nothing)
  const found = measure(fragment.selectionSet, { nodes, measured })
  measured.set(name, found)
  return found
}
