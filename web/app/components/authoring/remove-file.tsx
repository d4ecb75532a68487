import { Trash2 } from 'lucide-react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { FormRefusal } from '~/forms/form-refusal'
import { usePostedForm } from '~/forms/use-posted-form'

interface RemoveFileProps {
  exercise: string
  /** The one at which the author saw the file. */
  revision: number
  path: string
  /** A file that was never saved is gone without asking anybody. */
  isStored: boolean
  onRemoved: (path: string) => void
}

export function RemoveFile({ exercise, revision, path, isStored, onRemoved }: RemoveFileProps) {
  const { t } = useTranslation('authoring')
  const { Form, busy, refusal } = usePostedForm(() => t('files.removed'), onRemoved)
  const confirm = (event: FormEvent) => {
    if (!window.confirm(t('files.removeSure', { path }))) event.preventDefault()
  }
  if (!isStored)
    return (
      <Button tone="quiet" size="small" icon={Trash2} onClick={() => onRemoved(path)} className="ms-auto">
        {t('files.remove')}
      </Button>
    )
  return (
    <Form method="post" className="ms-auto" onSubmit={confirm}>
      <FormRefusal refusal={refusal} />
      <input type="hidden" name="exercise" value={exercise} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="path" value={path} />
      <Button type="submit" name="intent" value="remove" tone="quiet" size="small" icon={Trash2} busy={busy}>
        {t('files.remove')}
      </Button>
    </Form>
  )
}
