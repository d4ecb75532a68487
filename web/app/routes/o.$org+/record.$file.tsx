import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MadeFile } from '~/components/reports/made-file'
import { madeFile } from '~/reports/made-file.server'
import { page } from '~/shell/page'

export const handle = page<typeof loader>({
  title: (_, { file }) => file.name,
  crumb: (_, { file }) => file.name,
})

export function loader({ request, params }: LoaderFunctionArgs) {
  return madeFile({ request, params })
}

export default function RecordFile() {
  const { file } = useLoaderData<typeof loader>()
  return <MadeFile file={file} />
}
