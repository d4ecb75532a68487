import type { LoaderFunctionArgs } from '@remix-run/node'
import { askedFile } from '~/team/report/asked-file.server'

export function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  return askedFile(request, params.org ?? '', 'xlsx')
}
