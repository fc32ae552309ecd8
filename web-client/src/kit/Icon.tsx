import type { ReactNode } from "react";

/** Every icon of the product, drawn on a 16 × 16 grid with a 1.5 stroke; a filled part says so itself. */
const drawings = {
  box: <path d="M3 4h10v8H3z" />,
  brush: (
    <>
      <path d="M13.4 2.6 7.6 8.4" />
      <path d="M6.2 8.6c1.3 0 2 .8 2 1.9 0 2-1.7 3-5.2 2.9.9-.8 1-1.5 1.1-2.6.1-1.3 1-2.2 2.1-2.2z" />
    </>
  ),
  chain: (
    <>
      <path d="M6.8 9.2a2.5 2.5 0 0 0 3.6.2l2.1-2.1a2.5 2.5 0 0 0-3.5-3.6l-.9.9" />
      <path d="M9.2 6.8a2.5 2.5 0 0 0-3.6-.2L3.5 8.7A2.5 2.5 0 0 0 7 12.3l.9-.9" />
    </>
  ),
  check: <path d="m3.2 8.4 3.2 3.2 6.4-7" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="M8 4.8V8l2.2 1.6" />
    </>
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  document: <path d="M4 2.4h5.4L12 5v8.6H4zM6.2 7.2h3.6M6.2 10h3.6" />,
  down: <path d="m3.6 6 4.4 4.4L12.4 6" />,
  download: <path d="M8 2.8v7.8M5 7.8l3 2.8 3-2.8M3 9.8V13h10V9.8" />,
  eraser: (
    <path d="M6.2 13 2.8 9.6a1 1 0 0 1 0-1.4l5.4-5.4a1 1 0 0 1 1.4 0L13 6.2a1 1 0 0 1 0 1.4L7.6 13zM6.2 13H13M5.6 5.4l4.9 4.9" />
  ),
  export: <path d="M8 10.4V2.6M5 5.4l3-2.8 3 2.8M3 9.8V13h10V9.8" />,
  eye: (
    <>
      <path d="M1.6 8S3.8 3.8 8 3.8 14.4 8 14.4 8 12.2 12.2 8 12.2 1.6 8 1.6 8z" />
      <circle cx="8" cy="8" r="1.9" />
    </>
  ),
  eyeOff: (
    <>
      <path d="M1.6 8S3.8 3.8 8 3.8 14.4 8 14.4 8 12.2 12.2 8 12.2 1.6 8 1.6 8z" />
      <path d="M3 13 13 3" />
    </>
  ),
  grid: <path d="M2.6 2.6h4.2v4.2H2.6zM9.2 2.6h4.2v4.2H9.2zM2.6 9.2h4.2v4.2H2.6zM9.2 9.2h4.2v4.2H9.2z" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" stroke="none" />
    </>
  ),
  hand: (
    <path d="M5.2 8.6V4.2a1 1 0 0 1 2 0v3.3-4.4a1 1 0 0 1 2 0v4.4-3.6a1 1 0 0 1 2 0v5.3c0 2.4-1.4 4.1-3.7 4.1-1.7 0-2.6-.7-3.5-2.1L2.4 8.8c-.6-1 .7-1.9 1.5-1.1z" />
  ),
  keypoint: (
    <>
      <circle cx="8" cy="8" r="2" />
      <path d="M8 1.8v2.4M8 11.8v2.4M1.8 8h2.4M11.8 8h2.4" />
    </>
  ),
  lock: (
    <>
      <rect x="3.6" y="7" width="8.8" height="6.2" rx="1" />
      <path d="M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7" />
    </>
  ),
  minus: <path d="M3.6 8h8.8" />,
  moon: <path d="M12.8 9.6A5.4 5.4 0 0 1 6.4 3.2a5.4 5.4 0 1 0 6.4 6.4z" />,
  next: <path d="M4 3.4v9.2L10.6 8zM12 3.4v9.2" />,
  offline: (
    <path d="M4.7 12.2h6.6M5.3 5A4 4 0 0 1 12 7.2c1.6.2 2.6 1.3 2.6 2.6 0 .8-.4 1.5-1 1.9M4 7.3a2.5 2.5 0 0 0 .3 4.9M2.4 2.4l11.2 11.2" />
  ),
  pen: <path d="M2.8 13.2 3.6 10l7-7 2.4 2.4-7 7z" />,
  pin: (
    <>
      <circle cx="8" cy="4.6" r="2.2" />
      <path d="M8 6.8v7" />
    </>
  ),
  play: <path d="M5 3.2v9.6L12.6 8z" />,
  playFilled: <path d="M5 3.2v9.6L12.6 8z" fill="currentColor" />,
  plus: <path d="M8 3.6v8.8M3.6 8h8.8" />,
  polygon: (
    <>
      <path d="M8 2.8 13.2 6.6 11.2 12.8H4.8L2.8 6.6z" />
      <g fill="currentColor" stroke="none">
        <circle cx="8" cy="2.8" r="1.5" />
        <circle cx="13.2" cy="6.6" r="1.5" />
        <circle cx="11.2" cy="12.8" r="1.5" />
        <circle cx="4.8" cy="12.8" r="1.5" />
        <circle cx="2.8" cy="6.6" r="1.5" />
      </g>
    </>
  ),
  polyline: (
    <>
      <path d="M2.6 12.4 6 5.4l4 4.4 3.4-6.4" />
      <g fill="currentColor" stroke="none">
        <circle cx="2.6" cy="12.4" r="1.5" />
        <circle cx="6" cy="5.4" r="1.5" />
        <circle cx="10" cy="9.8" r="1.5" />
        <circle cx="13.4" cy="3.4" r="1.5" />
      </g>
    </>
  ),
  previous: <path d="M12 3.4v9.2L5.4 8zM4 3.4v9.2" />,
  redo: (
    <>
      <path d="m10.4 3 2.8 2.8-2.8 2.8" />
      <path d="M13 5.8H6.8a3.6 3.6 0 0 0 0 7.2H10" />
    </>
  ),
  reply: (
    <>
      <path d="M6.2 4 2.8 7.4l3.4 3.4" />
      <path d="M3 7.4h5.8a4 4 0 0 1 4 4v1" />
    </>
  ),
  right: <path d="m6 3.6 4.4 4.4L6 12.4" />,
  rotatedBox: <path d="M2.4 8.2 8.9 3l4.7 4.8L7.1 13z" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.2" />
      <path d="m10.2 10.2 3.2 3.2" />
    </>
  ),
  select: <path d="M4 2.6 12.2 8.4 8.3 9.1 6.3 12.9Z" />,
  send: <path d="M2.6 8 13.4 3l-3.6 10.2-2.4-4z" />,
  shield: (
    <>
      <path d="M8 1.8 13 3.6v4c0 3-2 5.3-5 6.6-3-1.3-5-3.6-5-6.6v-4z" />
      <path d="m5.7 7.9 1.7 1.7 3-3.3" />
    </>
  ),
  stack: <path d="m8 2.4 5.8 3L8 8.4l-5.8-3zM2.2 8.2 8 11.2l5.8-3M2.2 11 8 14l5.8-3" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.6" />
      <path d="M8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M12.4 3.6l-1 1M4.6 11.4l-1 1" />
    </>
  ),
  trash: <path d="M3 4.4h10M6.2 4.2V2.8h3.6v1.4M4.4 4.6l.6 8.6h6l.6-8.6" />,
  undo: (
    <>
      <path d="M5.6 3 2.8 5.8l2.8 2.8" />
      <path d="M3 5.8h6.2a3.6 3.6 0 0 1 0 7.2H6" />
    </>
  ),
  unlock: (
    <>
      <rect x="3.6" y="7" width="8.8" height="6.2" rx="1" />
      <path d="M5.4 7V4.8a2.6 2.6 0 0 1 5.1-.6" />
    </>
  ),
  up: <path d="M8 13V3.4M4 7.2l4-4 4 4" />,
  upload: <path d="M8 10.4V2.6M5 5.4l3-2.8 3 2.8M3 9.8V13h10V9.8" />,
  warning: (
    <>
      <path d="M8 2.4 14.2 13H1.8z" />
      <path d="M8 6.6v3M8 11.3v.1" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A drawing beside words. It says nothing by itself: the control that holds it carries the name. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? "i i--s" : "i"} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
