import { CircleAlert } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '~/components/ui/checkbox'
import { scopesOf, type TokenKind } from '~/token/scopes'

/** What the token may do, each with what that means. Nothing is chosen beforehand. */
export function ScopeChoices({ kind, error }: { kind: TokenKind; error?: string }) {
  const { t } = useTranslation('token')
  const id = useId()
  return (
    <fieldset aria-describedby={error ? id : undefined} className="grid gap-3">
      <legend className="mb-2 text-sm font-medium">{t('scopes')}</legend>
      {scopesOf[kind].map((scope) => (
        <Checkbox
          key={scope}
          name="scopes"
          value={scope}
          label={t(`scope.${scope}`)}
          hint={t(`scopeText.${scope}`)}
        />
      ))}
      {error ? (
        <p id={id} role="alert" tabIndex={-1} className="text-danger flex items-start gap-1.5 text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
