import { useSyncExternalStore } from "react";
import { Button } from "./Button";
import { Icon } from "./Icon";
import { dropToast, toastStore } from "./toasts";

/** Where toasts appear; the shell holds one. */
export function Toasts() {
  const shown = useSyncExternalStore(toastStore.subscribe, toastStore.snapshot);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((each) => (
        <div key={each.id} className={each.tone === "warn" ? "toast toast--warn" : "toast"}>
          <Icon name={each.tone === "warn" ? "warning" : "check"} />
          <span>
            <b style={{ fontWeight: 500 }}>{each.fact}</b> {each.advice}
          </span>
          {each.action && (
            <Button
              size="small"
              variant="quiet"
              {...(each.action.keys && { keys: each.action.keys })}
              onClick={() => {
                each.action?.run();
                dropToast(each.id);
              }}
            >
              {each.action.name}
            </Button>
          )}
          <Button
            size="small"
            variant="quiet"
            icon="close"
            aria-label="Put away"
            onClick={() => dropToast(each.id)}
          />
        </div>
      ))}
    </div>
  );
}
