import { ArrowRight, Play, Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Checkbox } from '~/components/ui/checkbox'
import { Field } from '~/components/ui/field'
import { IconButton } from '~/components/ui/icon-button'
import { Input, Select, Textarea } from '~/components/ui/input'
import { Section } from '~/components/ui/section'

export function GalleryControls() {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <>
      <Section title={t('gallery.buttons')}>
        <div className="flex flex-wrap items-center gap-3">
          <Button trailingIcon={ArrowRight} size="large">
            {t('common:action.save')}
          </Button>
          <Button icon={Play}>{t('common:action.save')}</Button>
          <Button tone="secondary">{t('common:action.cancel')}</Button>
          <Button tone="quiet">{t('common:action.back')}</Button>
          <Button tone="danger" size="small">
            {t('common:action.close')}
          </Button>
          <Button busy>{t('common:action.save')}</Button>
          <Button disabled>{t('common:action.save')}</Button>
          <IconButton icon={Settings} label={t('common:nav.settings')} />
        </div>
      </Section>
      <Section title={t('gallery.fields')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('profile.name')} hint={t('gallery.sample.hint')}>
            <Input defaultValue="Ada" />
          </Field>
          <Field label={t('email.new')} error={t('gallery.sample.error')}>
            <Input type="email" defaultValue="ada@" />
          </Field>
          <Field label={t('common:language.label')}>
            <Select>
              <option>{t('common:language.en')}</option>
              <option>{t('common:language.zh-CN')}</option>
            </Select>
          </Field>
          <Field label={t('gallery.teaching')}>
            <Textarea defaultValue={t('gallery.sample.text')} />
          </Field>
          <Checkbox label={t('gallery.sample.remember')} defaultChecked />
        </div>
      </Section>
    </>
  )
}
