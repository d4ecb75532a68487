import type { Localized } from '../../locale.js'

/** Pictures in a company's own lessons. */
export const pictureFaults = {
  PICTURE_TOO_LARGE: {
    en: 'The file is larger than {maximum} MB. Make the picture smaller – 2000 pixels across are enough – and choose it again.',
    'zh-CN': '文件超过 {maximum} MB。请缩小图片（宽 2000 像素即可）后重新选择。',
  },
  PICTURE_SVG: {
    en: 'SVG files are not taken, since they can hold programs. Save the picture as PNG and choose that.',
    'zh-CN': '不接受 SVG 文件，因为其中可能含有程序。请把图片另存为 PNG 后再选择。',
  },
  PICTURE_KIND: {
    en: 'This is no PNG, JPEG, WebP or GIF. Save the picture as one of these and choose it again.',
    'zh-CN': '这不是 PNG、JPEG、WebP 或 GIF 图片。请另存为其中一种格式后重新选择。',
  },
  PICTURE_NOT_AS_SAID: {
    en: 'The file calls itself {said} and holds {is}. Open the picture, save it as PNG or JPEG, and choose that.',
    'zh-CN': '文件标明是 {said}，内容却是 {is}。请打开图片，另存为 PNG 或 JPEG 后再选择。',
  },
  PICTURE_MOVES: {
    en: 'Pictures stand still here. Save one frame of it as PNG, or link to the film with ::video.',
    'zh-CN': '这里只能使用静态图片。请把其中一帧另存为 PNG，或用 ::video 链接到视频。',
  },
  PICTURE_PIXELS: {
    en: 'The picture has more than {maximum} million pixels. Make it smaller – 2000 pixels across are enough – and choose it again.',
    'zh-CN': '图片超过 {maximum} 百万像素。请缩小图片（宽 2000 像素即可）后重新选择。',
  },
  PICTURE_BROKEN: {
    en: 'The picture cannot be read to its end. Open it in another program, save it anew, and choose that.',
    'zh-CN': '图片不完整，无法读取。请用其他程序打开并重新保存，然后再选择。',
  },
  PICTURES_FULL: {
    en: 'Your company’s pictures fill all {maximum} MB. Take some out of lessons that are being written: what no lesson and no version holds is cleared away after two weeks.',
    'zh-CN':
      '贵公司的图片已占满 {maximum} MB。请从正在编写的课中删去一些图片：没有任何课或版本使用的图片会在两周后清除。',
  },
} as const satisfies Record<string, Localized>
