import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import type { CompanySignInSettingsQuery } from '~/graphql/generated/graphql'
import { CopyLine } from './copy-line'
import { OidcForm } from './oidc-form'
import { SamlForm } from './saml-form'

interface NewProviderProps {
  organizationId: string
  addresses: NonNullable<NonNullable<CompanySignInSettingsQuery['organization']>['signIn']>['nextProvider']
}

/** One more provider, of either kind. Ours stands first: most ask for it before they tell theirs. */
export function NewProvider({ organizationId, addresses }: NewProviderProps) {
  const { t } = useTranslation('company')
  const [open, setOpen] = useState<'oidc' | 'saml'>()
  const close = () => setOpen(undefined)
  return (
    <div className="flex flex-wrap gap-3">
      <Dialog
        title={t('signIn.oidc.new')}
        description={t('signIn.oidc.text')}
        open={open === 'oidc'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'oidc' : undefined)}
        trigger={
          <Button tone="secondary" icon={Plus}>
            {t('signIn.oidc.new')}
          </Button>
        }
      >
        <div className="grid gap-5">
          <CopyLine label={t('signIn.return.OIDC')} value={addresses.redirectAddress} />
          <OidcForm organizationId={organizationId} onSaved={close} />
        </div>
      </Dialog>
      <Dialog
        title={t('signIn.saml.new')}
        description={t('signIn.saml.text')}
        open={open === 'saml'}
        onOpenChange={(isOpen) => setOpen(isOpen ? 'saml' : undefined)}
        trigger={
          <Button tone="secondary" icon={Plus}>
            {t('signIn.saml.new')}
          </Button>
        }
      >
        <div className="grid gap-5">
          <CopyLine label={t('signIn.return.SAML')} value={addresses.acsAddress} />
          <CopyLine label={t('signIn.entityId')} value={addresses.entityId} />
          <SamlForm organizationId={organizationId} onSaved={close} />
        </div>
      </Dialog>
    </div>
  )
}
