import { Settings } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/components/ui/button'
import { Dialog, Drawer } from '~/components/ui/dialog'
import { Menu, MenuItem, MenuLabel } from '~/components/ui/menu'
import { Section } from '~/components/ui/section'
import { Tabs } from '~/components/ui/tabs'
import { useToast } from '~/components/ui/toast'

export function GalleryOverlays() {
  const { t } = useTranslation(['settings', 'common'])
  const toast = useToast()
  const text = t('gallery.sample.text')
  return (
    <Section title={t('gallery.overlays')}>
      <div className="flex flex-wrap gap-3">
        <Dialog
          title={t('gallery.title')}
          description={text}
          trigger={<Button>{t('gallery.sample.open')}</Button>}
        >
          {text}
        </Dialog>
        <Drawer
          title={t('gallery.title')}
          trigger={<Button tone="secondary">{t('gallery.sample.open')}</Button>}
        >
          {text}
        </Drawer>
        <Menu trigger={<Button tone="secondary">{t('gallery.sample.open')}</Button>}>
          <MenuLabel>{t('gallery.title')}</MenuLabel>
          <MenuItem icon={Settings}>{t('common:nav.settings')}</MenuItem>
          <MenuItem checked>{t('common:theme.dark')}</MenuItem>
        </Menu>
        <Button
          tone="secondary"
          onClick={() =>
            toast({
              text: t('gallery.sample.toast'),
              action: { label: t('gallery.sample.undo'), onSelect: () => undefined },
            })
          }
        >
          {t('gallery.sample.toast')}
        </Button>
      </div>
      <Tabs
        label={t('gallery.overlays')}
        tabs={[
          { value: 'a', label: t('gallery.buttons'), content: text },
          { value: 'b', label: t('gallery.fields'), content: text },
        ]}
        panelClassName="pt-4"
      />
    </Section>
  )
}
