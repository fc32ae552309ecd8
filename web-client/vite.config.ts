import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const gateway = process.env.PLUMBLINE_GATEWAY ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: {
      "/api": gateway,
      // The gateway takes sockets from its own pages only; in development these are its own.
      "/live": {
        target: gateway.replace(/^http/, "ws"),
        ws: true,
        changeOrigin: true,
        rewriteWsOrigin: true,
      },
    },
  },
  build: {
    // Browsers that know light-dark(), which the tokens are written in.
    target: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
  },
});
