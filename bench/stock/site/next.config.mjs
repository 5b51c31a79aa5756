/** @type {import('next').NextConfig} */
const config = {
  // The site may stand below another project's lock file.
  turbopack: { root: import.meta.dirname },
};

export default config;
