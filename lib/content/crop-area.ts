export type ImageSize = { width: number; height: number };

/** A point in an image, as a share of its width and height from the physical left and top. */
export type Focus = { x: number; y: number };

/** The largest area of the wanted shape, as near to the focal point as the edges allow. */
export function cropArea(image: ImageSize, shape: ImageSize, focus: Focus) {
  const scale = Math.min(image.width / shape.width, image.height / shape.height);
  const width = Math.round(shape.width * scale);
  const height = Math.round(shape.height * scale);
  return {
    left: offset(focus.x * image.width, width, image.width),
    top: offset(focus.y * image.height, height, image.height),
    width,
    height,
  };
}

function offset(centre: number, size: number, limit: number): number {
  return Math.round(Math.min(Math.max(centre - size / 2, 0), limit - size));
}
