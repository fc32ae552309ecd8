import { useEffect, useState } from "react";
import type { Photo } from "./renderer";

export type PhotoState = { readonly photo: Photo | null; readonly failed: boolean };

const waiting: PhotoState = { photo: null, failed: false };

/** The photograph at an address, decoded before it is shown, so that drawing it never stalls a frame. */
export function usePhoto(src: string | null): PhotoState {
  const [loaded, setLoaded] = useState<{ src: string | null; state: PhotoState }>({
    src: null,
    state: waiting,
  });
  useEffect(() => {
    if (src === null) return;
    let wanted = true;
    const image = new Image();
    image.src = src;
    image.decode().then(
      () => {
        const photo = { source: image, width: image.naturalWidth, height: image.naturalHeight };
        if (wanted) setLoaded({ src, state: { photo, failed: false } });
      },
      () => wanted && setLoaded({ src, state: { photo: null, failed: true } }),
    );
    return () => {
      wanted = false;
    };
  }, [src]);
  return loaded.src === src ? loaded.state : waiting;
}
