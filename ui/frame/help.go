package frame

import (
	"fmt"
	"slices"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// HelpSection is a part of the help under a heading.
type HelpSection struct {
	Title string
	Lines []HelpLine
}

// HelpLine is a key, a symbol or a word of the help, and what it does or means; or, without
// one, a text from the left edge on.
type HelpLine struct{ Keys, Does string }

// The least width of a column of the help, and the gap between two.
const (
	leastHelpColumn = 54
	betweenColumns  = 3
)

// fewHelpRows are the rows from which on the help has all its parts, and blank rows between
// them.
const fewHelpRows = 10

// FewHelp reports whether a frame of w × h cells has too few rows for the whole help.
func FewHelp(w, h int) bool {
	area := helpArea(w, h)
	return paint.PanelInner(area.W, area.H).H < fewHelpRows
}

// drawHelp draws a page of the help, in as many columns as fit.
func drawHelp(p paint.Painter, sections []HelpSection, page int) {
	pages := helpPages(p.W(), p.H(), sections)
	page = min(page, len(pages)-1)
	end, part := "", ""
	if len(pages) > 1 {
		end = fmt.Sprintf("page %d of %d", page+1, len(pages))
		part = partOf(pages[:page+1])
	}
	body := paint.PanelWithEnd(p, "help", end, part)
	across := helpColumns(body.W())
	w := (body.W() + betweenColumns) / across
	for i, column := range pages[page] {
		at := body.In(grid.Rect{X: i * w, Y: 0, W: w - betweenColumns, H: body.H()})
		for y, row := range column {
			row.draw(at, y)
		}
	}
}

// partOf returns the heading of the part with which the last of some pages begins, if it does
// not begin with the heading itself.
func partOf(pages [][][]helpRow) string {
	heading := ""
	for _, page := range pages[:len(pages)-1] {
		for _, column := range page {
			for _, row := range column {
				if row.heading != "" && !row.goesOn {
					heading = row.heading
				}
			}
		}
	}
	if column := pages[len(pages)-1][0]; len(column) > 0 && column[0].heading != "" {
		return ""
	}
	return heading
}

// helpColumns returns how many columns the help has in w cells.
func helpColumns(w int) int {
	return max(1, (w+betweenColumns)/(leastHelpColumn+betweenColumns))
}

// helpRow is a row of a column of the help.
type helpRow struct {
	heading, keys, does string
	at                  int  // the column in which does begins
	stays               bool // it is not parted from the row before
	goesOn              bool // the heading goes on from there
}

// draw draws the row.
func (row helpRow) draw(p paint.Painter, y int) {
	p.Fitted(0, y, p.W(), row.heading, theme.Update)
	p.Fitted(1, y, p.W()-1, row.keys, theme.Strong)
	p.Fitted(row.at, y, p.W()-row.at, row.does, theme.Text)
}

// rows sets a section in columns of w cells: a blank row, if it gets one, its heading and its
// lines.
func (s *HelpSection) rows(w int, blank bool) []helpRow {
	var list []helpRow
	if blank {
		list = append(list, helpRow{})
	}
	for i, part := range grid.Wrap(s.Title, max(1, w)) {
		list = append(list, helpRow{heading: part, stays: blank || i > 0, goesOn: i > 0})
	}
	for i, line := range s.Lines {
		rows := line.rows(w, s.keys(w))
		rows[0].stays = i == 0
		list = append(list, rows...)
	}
	return list
}

// keys returns the columns that the keys of a section take, of w. Longer ones stand in a row
// of their own.
func (s *HelpSection) keys(w int) int {
	widest, most := 0, max(w/3, 8)
	for _, line := range s.Lines {
		if keys := grid.Width(line.Keys); keys <= most {
			widest = max(widest, keys)
		}
	}
	return widest
}

// rows sets a line whose keys have so many columns, of w.
func (line HelpLine) rows(w, keys int) []helpRow {
	const before, gap = 1, 2
	if line.Keys == "" {
		rows := wrapped(line.Does, before, w)
		for i := range rows {
			rows[i].stays = false // A text may go on in the next column.
		}
		return rows
	}
	rows := wrapped(line.Does, before+keys+gap, w)
	if grid.Width(line.Keys) > keys {
		rows = append([]helpRow{{}}, rows...)
		rows[1].stays = true
	}
	rows[0].keys = line.Keys
	return rows
}

// wrapped breaks a text into rows from a column on to w.
func wrapped(text string, at, w int) []helpRow {
	var rows []helpRow
	for i, part := range grid.Wrap(text, max(1, w-at)) {
		rows = append(rows, helpRow{does: part, at: at, stays: i > 0})
	}
	if rows == nil {
		return []helpRow{{}}
	}
	return rows
}

// helpPages divides the help over pages in a panel of w × h cells: each is a list of columns.
func helpPages(w, h int, sections []HelpSection) [][][]helpRow {
	body := paint.PanelInner(w, h)
	across := helpColumns(body.W)
	column := (body.W+betweenColumns)/across - betweenColumns
	var rows []helpRow
	for i := range sections {
		rows = append(rows, sections[i].rows(column, body.H >= fewHelpRows)...)
	}
	var pages [][][]helpRow
	columns := inColumns(rows, max(1, body.H))
	for ; len(columns) > across; columns = columns[across:] {
		pages = append(pages, columns[:across])
	}
	return append(pages, columns)
}

// inColumns divides rows over columns of h rows. Rows that stay together are parted only if
// they are more than a column has.
func inColumns(rows []helpRow, h int) [][]helpRow {
	columns := [][]helpRow{nil}
	for len(rows) > 0 {
		n := together(rows)
		last := &columns[len(columns)-1]
		switch blank := rows[0] == (helpRow{}); {
		case len(*last) == 0 && blank:
			rows = rows[1:] // No column begins with a blank row.
		case len(*last) > 0 && len(*last)+n > h:
			columns = append(columns, nil)
		default:
			n = min(n, h)
			*last, rows = append(*last, rows[:n]...), rows[n:]
		}
	}
	return columns
}

// together returns how many of the first rows stay together.
func together(rows []helpRow) int {
	n := 1
	for n < len(rows) && rows[n].stays {
		n++
	}
	return n
}

// helpArea is the area of the help in a frame.
func helpArea(w, h int) grid.Rect {
	body := layout(w, h).body
	body.H = h - 1 - body.Y
	return body
}

// HelpParts returns the pages of the help on which a part begins.
func HelpParts(w, h int, sections []HelpSection) []int {
	area := helpArea(w, h)
	var list []int
	for i, page := range helpPages(area.W, area.H, sections) {
		if slices.ContainsFunc(page, func(column []helpRow) bool {
			return slices.ContainsFunc(column, func(row helpRow) bool { return row.heading != "" })
		}) {
			list = append(list, i)
		}
	}
	return list
}

// HelpPages returns how many pages the help has in a frame of w × h cells.
func HelpPages(w, h int, sections []HelpSection) int {
	area := helpArea(w, h)
	return len(helpPages(area.W, area.H, sections))
}
