import type { JSX } from 'react';
import classes from './start-screen.module.css';

/** A briefing book in outline: a marked page with its tab, over the pages behind it. */
export function BookDrawing(): JSX.Element {
  return (
    <svg className={classes.drawing} viewBox="0 0 150 176" aria-hidden focusable="false">
      <g fill="#ffffff">
        <rect x="26" y="4" width="116" height="160" rx="3" opacity="0.22" />
        <rect x="17" y="8" width="116" height="160" rx="3" opacity="0.4" />
        <rect x="8" y="12" width="116" height="160" rx="3" />
      </g>
      <rect x="124" y="58" width="9" height="22" rx="1.5" fill="#7d9fc9" />
      <rect x="124" y="86" width="9" height="22" rx="1.5" fill="#a3bcdb" />
      <rect x="124" y="114" width="9" height="22" rx="1.5" fill="#c6d6ea" />
      <rect x="46" y="20" width="40" height="4" rx="1" fill="#a3242b" />
      <rect x="20" y="36" width="11" height="11" rx="1" fill="#17365d" />
      <rect x="36" y="38" width="62" height="7" rx="1" fill="#17365d" />
      <rect x="20" y="53" width="46" height="3" rx="1" fill="#a9b4c2" />
      <g fill="#cfd6de">
        <rect x="20" y="66" width="92" height="1.5" />
        <rect x="20" y="92" width="92" height="1" />
        <rect x="20" y="71" width="40" height="3" rx="1" />
        <rect x="20" y="78" width="36" height="3" rx="1" />
        <rect x="68" y="71" width="42" height="3" rx="1" />
        <rect x="68" y="78" width="30" height="3" rx="1" />
        <rect x="26" y="101" width="84" height="3" rx="1" />
        <rect x="26" y="109" width="76" height="3" rx="1" />
        <rect x="26" y="117" width="81" height="3" rx="1" />
      </g>
      <g fill="#17365d">
        <circle cx="21.5" cy="102.5" r="1.5" />
        <circle cx="21.5" cy="110.5" r="1.5" />
        <circle cx="21.5" cy="118.5" r="1.5" />
      </g>
      <rect x="20" y="130" width="92" height="18" rx="1.5" fill="#fbeaea" />
      <rect x="20" y="130" width="2.5" height="18" fill="#a3242b" />
      <rect x="28" y="135" width="64" height="3" rx="1" fill="#e9b4b7" />
      <rect x="28" y="141" width="48" height="3" rx="1" fill="#e9b4b7" />
      <rect x="20" y="158" width="20" height="2.5" rx="1" fill="#cfd6de" />
      <rect x="100" y="158" width="12" height="2.5" rx="1" fill="#cfd6de" />
    </svg>
  );
}
