import {
  Button,
  createTheme,
  Input,
  InputWrapper,
  Modal,
  SegmentedControl,
  Select,
  Tooltip,
  type CSSVariablesResolver,
} from '@mantine/core';
import { DARK, DARK_SCHEME, GRAY, LIGHT_SCHEME, NAVY, TONE_NAMES, type SchemeColors } from './colors.ts';
import classes from './theme.module.css';

const sans = "'Pretendard GOV Variable', 'Noto Sans KR', 'Noto Sans', system-ui, sans-serif";

/** Mantine's theme: the type, spacing and corners of the design. */
export const theme = createTheme({
  colors: { navy: NAVY, gray: GRAY, dark: DARK },
  primaryColor: 'navy',
  primaryShade: { light: 8, dark: 6 },
  black: LIGHT_SCHEME.ink,
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'Noto Sans Mono', monospace",
  headings: {
    fontFamily: sans,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '0.1875rem', sm: '0.3125rem', md: '0.4375rem', lg: '0.625rem', xl: '1rem' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, classNames: { root: classes.button ?? '' } }),
    Input: Input.extend({ classNames: { input: classes.input ?? '' } }),
    InputWrapper: InputWrapper.extend({
      // a hint stands below, where it does not push the field out of line with its neighbour
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
      classNames: {
        label: classes.label ?? '',
        description: classes.note ?? '',
        error: classes.note ?? '',
      },
    }),
    // the focus goes to the first item: by itself, Mantine puts it on an empty place, which no menu may hold
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        // a dialog's heading is no banner of the page
        attributes: { header: { role: 'none' } },
      },
    }),
    SegmentedControl: SegmentedControl.extend({
      classNames: {
        root: classes.segments ?? '',
        control: classes.segment ?? '',
        indicator: classes.segmentOn ?? '',
        label: classes.segmentLabel ?? '',
      },
    }),
    Select: Select.extend({ defaultProps: { checkIconPosition: 'right' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } },
    }),
  },
});

const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The colours of a scheme as `--am-*` variables, with Mantine's own variables set to agree. */
function variablesOf(scheme: SchemeColors): Record<string, string> {
  const { tones, ...plain } = scheme;
  const own = Object.entries(plain).map(([name, color]) => [`--am-${kebab(name)}`, color] as const);
  const toned = TONE_NAMES.flatMap((name) =>
    Object.entries(tones[name]).map(([part, color]) => [`--am-${name}-${part}`, color] as const),
  );
  return {
    ...Object.fromEntries([...own, ...toned]),
    '--mantine-color-body': scheme.surface,
    '--mantine-color-text': scheme.ink,
    '--mantine-color-dimmed': scheme.muted,
    '--mantine-color-placeholder': scheme.muted,
    '--mantine-color-anchor': scheme.link,
    '--mantine-color-error': tones.red.strong,
    '--mantine-color-red-text': tones.red.strong,
    '--mantine-color-red-filled': LIGHT_SCHEME.tones.red.strong,
    '--mantine-color-red-filled-hover': '#8c1d24',
    '--mantine-color-default': scheme.raised,
    '--mantine-color-default-color': scheme.ink,
    '--mantine-color-default-border': scheme.control,
    '--mantine-color-default-hover': scheme.hover,
    '--mantine-primary-color-filled': scheme.primary,
    '--mantine-primary-color-filled-hover': scheme.primaryHover,
    '--mantine-color-navy-filled': scheme.primary,
    '--mantine-color-navy-filled-hover': scheme.primaryHover,
    '--mantine-color-navy-text': scheme.link,
    '--mantine-color-navy-light': scheme.selected,
    '--mantine-color-navy-light-hover': scheme.selected,
    '--mantine-color-navy-light-color': scheme.link,
    '--mantine-color-navy-outline': scheme.link,
    '--mantine-primary-color-light': scheme.selected,
    '--mantine-primary-color-light-color': scheme.link,
  };
}

/** Gives both schemes their variables. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf(LIGHT_SCHEME),
  dark: variablesOf(DARK_SCHEME),
});
