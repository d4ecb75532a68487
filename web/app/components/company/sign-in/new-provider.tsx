import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog } from '~/components/ui/dialog'
import { OidcForm } from './oidc-form'
import { SamlForm } from './saml-form'

/** One more provider, of either kind. */
export function NewProvider({ organizationId }: { organizationId: string }) {
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
        <OidcForm organizationId={organizationId} onSaved={close} />
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
        <SamlForm organizationId={organizationId} onSaved={close} />
      </Dialog>
    </div>
  )
}
