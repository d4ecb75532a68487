import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AchievementText } from '~/components/certificate/achievement-text'
import { loadAchievement } from '~/certificate/achievement.server'
import { page } from '~/shell/page'

export const handle = page<typeof loader>({ title: (_t, achievement) => achievement.title })

export function loader({ request, params: { slug = '' } }: LoaderFunctionArgs) {
  return loadAchievement(request, { kind: 'PATH', slug })
}

export default function PathAchievement() {
  return <AchievementText achievement={useLoaderData<typeof loader>()} />
}
