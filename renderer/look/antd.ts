import { type ThemeConfig, theme as themes } from 'antd'
import type { Drawn } from './look.ts'
import { colours, font, heightAt, rem, space, type } from './tokens.ts'

const algorithms = { light: themes.defaultAlgorithm, dark: themes.darkAlgorithm }

type Derive = typeof themes.darkAlgorithm

/** The tokens as antd wants them: pixels, and its own names for the same colours. */
export function antdTheme({ scheme, scale }: Drawn): ThemeConfig {
  const c = colours[scheme]
  const px = (inRem: number) => Math.round(inRem * rem * scale)
  const high = (inRem: number) => px(heightAt(inRem, scale))
  // antd mixes colours of its own out of ours; these it shall take as they are.
  const asTheyAre: Derive = (_seed, map) => ({
    ...map!,
    colorPrimary: c.blue,
    colorPrimaryHover: c['blue-strong'],
    colorPrimaryActive: c['blue-strong'],
    colorPrimaryBg: c['blue-soft'],
    colorPrimaryBorder: c['blue-line'],
    colorLink: c.blue,
    colorLinkHover: c['blue-strong'],
    colorError: c.red,
    colorErrorHover: c.red,
    colorWarning: c.amber,
    colorSuccess: c.green,
    colorText: c.ink,
    colorTextSecondary: c.quiet,
    colorTextTertiary: c.quiet,
    colorBgLayout: c.page,
    colorBgContainer: c.field,
    colorBgElevated: c.card,
    colorBorder: c['line-strong'],
    colorBorderSecondary: c.line,
  })
  return {
    algorithm: [algorithms[scheme], asTheyAre],
    token: {
      fontFamily: font,
      fontSize: px(type.text),
      borderRadius: px(space['radius-control']),
      borderRadiusSM: px(space['radius-control']),
      controlHeight: high(space.target),
      controlHeightLG: high(space.target),
      // Narrower than the others, but a finger on a touch screen is as wide: as high as they are.
      controlHeightSM: high(space.target),
      lineWidthFocus: 3,
      colorTextPlaceholder: c.faint,
      colorTextLightSolid: c['on-blue'],
      controlItemBgHover: c.hover,
      controlItemBgActive: c['blue-soft'],
      // Nothing may move under the clerk's hands.
      motion: false,
      boxShadow: 'none',
      boxShadowSecondary: '0 4px 16px rgba(0, 0, 0, 0.28)',
    },
    components: {
      Button: {
        paddingInlineSM: px(0.625),
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
      },
      Input: { activeShadow: `0 0 0 3px ${c['blue-line']}` },
    },
  }
}
