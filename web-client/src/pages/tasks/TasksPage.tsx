import { Empty } from "../../kit";
import { TopBar } from "../../shell";

export default function TasksPage() {
  return (
    <div className="page">
      <TopBar />
      <main className="page__main page__center">
        <Empty title="The task list is not built yet">It comes with the next landing.</Empty>
      </main>
    </div>
  );
}
