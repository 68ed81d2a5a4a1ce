import type { ThemeConfig } from 'antd'

/** The same colours as in styles/base.css, for what antd draws. */
export const theme: ThemeConfig = {
  token: {
    fontFamily: "'Noto Sans SC Variable', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
    fontSize: 15,
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    colorLinkHover: '#163d70',
    colorError: '#b3261e',
    colorWarning: '#8a5a00',
    colorSuccess: '#1f6b45',
    colorText: '#111c2b',
    colorTextSecondary: '#566376',
    colorTextPlaceholder: '#66707f',
    colorBorder: '#c4ccd6',
    borderRadius: 8,
    controlHeight: 38,
    controlHeightLG: 44,
    lineWidthFocus: 3,
    // Nothing may move under the clerk's hands.
    motion: false,
    boxShadow: 'none',
    boxShadowSecondary: '0 4px 16px rgba(17, 28, 43, 0.16)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Input: { activeShadow: '0 0 0 3px rgba(29, 79, 145, 0.22)' },
  },
}
