import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useLocation, useNavigation } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Banner } from '~/components/ui/banner'
import { Button } from '~/components/ui/button'
import { Field } from '~/components/ui/field'
import { Input, Select } from '~/components/ui/input'
import { PageHead } from '~/components/ui/page-head'
import { Section } from '~/components/ui/section'
import { FormRefusal } from '~/forms/form-refusal'
import { refused, text } from '~/forms/form-result'
import { useFocusOnRefusal } from '~/forms/use-focus-on-refusal'
import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import { fromApiLocale, isLocale, localeCookie, locales, toApiLocale } from '~/i18n/locale'
import { signInRedirect } from '~/session/refusals'
import { page } from '~/shell/page'
import { ThemeSwitch } from '~/shell/preferences'

const SettingsQuery = graphql(`
  query Settings {
    viewer {
      id
      name
      email
      locale
    }
  }
`)

const UpdateViewerMutation = graphql(`
  mutation UpdateViewer($input: UpdateViewerInput!) {
    updateViewer(input: $input) {
      viewer {
        id
        name
        locale
      }
      userErrors {
        code
        path
        message
      }
    }
  }
`)

export const handle = page({ title: (t) => t('common:nav.settings') })

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await query(request, SettingsQuery)
  if (!viewer) throw signInRedirect(request)
  return { viewer }
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const wished = text(form, 'locale')
  const locale = isLocale(wished) ? wished : undefined
  const input = { name: text(form, 'name'), locale: locale && toApiLocale(locale) }
  const { updateViewer } = await query(request, UpdateViewerMutation, { input })
  if (updateViewer.userErrors.length > 0) return refused(updateViewer.userErrors, form, ['name', 'locale'])
  return data({ saved: true }, { headers: locale ? { 'set-cookie': localeCookie(locale) } : {} })
}

export default function Settings() {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <div className="mx-auto w-full max-w-xl px-5 pt-8 pb-24">
      <PageHead title={t('common:nav.settings')} />
      <div className="grid gap-12">
        <Section title={t('profile.title')}>
          <ProfileForm />
        </Section>
        <Section title={t('common:theme.label')}>
          <p className="text-ink-soft text-sm">{t('theme.text')}</p>
          <div>
            <ThemeSwitch />
          </div>
        </Section>
      </div>
    </div>
  )
}

function ProfileForm() {
  const { t } = useTranslation(['settings', 'common'])
  const { viewer } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const refusal = result && 'fields' in result ? result : undefined
  const form = useFocusOnRefusal(refusal)
  const { pathname } = useLocation()
  const busy = useNavigation().formAction === pathname
  return (
    <Form ref={form} method="post" className="grid gap-5" noValidate>
      {result && 'saved' in result && !busy ? (
        <Banner tone="success" live>
          {t('profile.saved')}
        </Banner>
      ) : null}
      <FormRefusal refusal={refusal} />
      <Field label={t('profile.name')} error={refusal?.fields.name} required>
        <Input name="name" autoComplete="name" defaultValue={refusal?.values.name ?? viewer.name} />
      </Field>
      <Field label={t('profile.email')} hint={t('profile.emailHint')}>
        <Input type="email" value={viewer.email} readOnly className="bg-sunken" />
      </Field>
      <Field label={t('common:language.label')} error={refusal?.fields.locale}>
        <Select name="locale" defaultValue={fromApiLocale(viewer.locale)}>
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {t(`common:language.${locale}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" busy={busy} className="justify-self-start">
        {t('common:action.save')}
      </Button>
    </Form>
  )
}
