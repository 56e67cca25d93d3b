import type {Workspace} from "@xianzhi/catalog/workspace";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {loadRuns} from "./rebuild/runTable.ts";

/**
 * Makes the temporary table `runs` for a query that reads it, one row per run. Records stay out of
 * snapshots, since they are not a function of the files; here the two are joined.
 */
export async function queryRuns(warehouse: Warehouse, workspace: Workspace): Promise<void> {
  const rows = JSON.stringify(await loadRuns(workspace));
  await warehouse.run(
    "create or replace temporary table runs as select run.* from (select unnest(from_json(" +
      "$1::json, '[{\"started\": \"TIMESTAMP\", \"finished\": \"TIMESTAMP\", " +
      '"seconds": "DOUBLE", "outcome": "VARCHAR", "exit_code": "INTEGER", ' +
      '"snapshot_id": "VARCHAR", "release_id": "VARCHAR", "previous_release_id": "VARCHAR", ' +
      '"inputs": "INTEGER", "steps": "VARCHAR", "versions": "VARCHAR", "message": "VARCHAR", ' +
      "\"pid\": \"INTEGER\"}]')) as run)",
    [rows]
  );
}
