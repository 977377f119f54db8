package screen

import (
	"strings"

	"backstep/ui/theme"
)

// sheet is arithmetic set in rows but not yet drawn, so that of several ways
// to set it one can be chosen that fits. Nothing of it is ever cut off.
type sheet []sheetRow

// sheetRow is a row of a sheet.
type sheetRow struct {
	runs []run
	mark rune // in column 1; 0 for none
}

// run is text in one role.
type run struct {
	x    int
	text string
	role theme.Role
}

// put sets text at column x.
func (r *sheetRow) put(x int, text string, role theme.Role) {
	r.runs = append(r.runs, run{x, text, role})
}

// right sets text so that it ends before column x.
func (r *sheetRow) right(x int, text string, role theme.Role) {
	text = strings.TrimLeft(text, " ")
	r.put(x-columns(text), text, role)
}

// end is the column after the last run.
func (r *sheetRow) end() int {
	end := 0
	for _, run := range r.runs {
		end = max(end, run.x+columns(run.text))
	}
	return end
}

// width is the columns that the sheet takes, with those left of it.
func (s sheet) width() int {
	w := 0
	for i := range s {
		w = max(w, s[i].end())
	}
	return w
}

// sheet draws a sheet from row y down.
func (p painter) sheet(y int, s sheet) {
	for i, row := range s {
		if row.mark != 0 {
			p.set(1, y+i, row.mark, p.accent())
		}
		for _, run := range row.runs {
			p.text(run.x, y+i, run.text, run.role)
		}
	}
}

// fitting returns the sheets that are at most w columns wide.
func fitting(sheets []sheet, w int) []sheet {
	var list []sheet
	for _, s := range sheets {
		if len(s) > 0 && s.width() <= w {
			list = append(list, s)
		}
	}
	return list
}
