/** One line to search everything that anybody may read. */
export function SearchForm({ id, typed }: { id: string; typed?: string }) {
  return (
    <search>
      <form method="get" action="/search" class="tight">
        <label for={id}>Search the book</label>
        <div class="line">
          <input id={id} name="q" type="search" value={typed} maxlength={200} autocomplete="off" />
          <button type="submit" class="btn second">
            Search
          </button>
        </div>
      </form>
    </search>
  )
}
