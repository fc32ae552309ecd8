declare const unit: unique symbol;

/** A length or coordinate in the photograph's own pixels: x right, y down, 0 at the top left corner. */
export type ImagePx = number & { readonly [unit]: "image px" };
/** A length or coordinate in CSS pixels, measured from the top left corner of the stage's view. */
export type ScreenPx = number & { readonly [unit]: "screen px" };

export type Point<U extends number> = { readonly x: U; readonly y: U };
export type ImagePoint = Point<ImagePx>;
export type ScreenPoint = Point<ScreenPx>;

export const imagePx = (value: number): ImagePx => value as ImagePx;
export const screenPx = (value: number): ScreenPx => value as ScreenPx;
export const imagePoint = (x: number, y: number): ImagePoint => ({ x: imagePx(x), y: imagePx(y) });
export const screenPoint = (x: number, y: number): ScreenPoint => ({ x: screenPx(x), y: screenPx(y) });

/** A hundredth of a pixel: what is sent and stored; finer than any hand. */
export const toHundredth = (value: number): number => Math.round(value * 100) / 100;
