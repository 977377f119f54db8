package table

import (
	"math"
	"slices"
	"strings"
)

// Way is a way to read a cell as a number, by what has to be chosen for that. What is
// empty need not be chosen.
type Way struct {
	Decimal, Thousands string
	Value              float64
}

// Ways returns the choices with which a cell that is no number is one. Where numbers of
// the file show what stands before decimals, it keeps to that.
func (f *Form) Ways(cell string) []Way {
	marks := []byte{f.mark}
	if !f.marked {
		marks = []byte{'.', ','}
	}
	var ways []Way
	for _, name := range append(Thousands(), "") {
		for _, mark := range marks {
			if w, ok := f.way(cell, mark, name); ok {
				ways = append(ways, w)
			}
		}
	}
	// Separators that a number does not have are not worth a choice.
	return slices.CompactFunc(ways, func(a, b Way) bool { return a.Value == b.Value })
}

// way returns what is to be chosen to read a cell with a mark before decimals and a
// separator of thousands.
func (f *Form) way(cell string, mark byte, separator string) (w Way, ok bool) {
	chosen := f.Choices.Thousands
	if separator != chosen && chosen != "" || strings.IndexByte(marksOf(separator), mark) >= 0 {
		return w, false
	}
	if _, plain := (notation{decimal: mark}).number(cell); plain && separator != chosen {
		return w, false
	}
	if w.Value, ok = (notation{decimal: mark, thousands: separator}).number(cell); !ok || math.IsInf(w.Value, 0) {
		return w, false
	}
	if separator != chosen {
		w.Thousands = separator
	}
	with := f.Choices
	with.Thousands = separator
	if judged, sure := with.mark(); judged != mark && sure || !sure && f.mark != mark {
		w.Decimal = decimalName(mark)
	}
	return w, w != Way{Value: w.Value}
}

// Number reads a cell as those of the file are read. Ok is false if that makes it no
// number that can be computed with.
func (f *Form) Number(cell string) (v float64, ok bool) {
	v, ok = notation{decimal: f.mark, thousands: f.Choices.Thousands}.number(cell)
	return v, ok && !math.IsInf(v, 0)
}

// Missing reports whether a cell stands for a missing value in a column of numbers.
func (f *Form) Missing(cell string) bool {
	return missing(cell) || seemsMissing(cell) || slices.ContainsFunc(f.Choices.MissingWords, func(word string) bool {
		return strings.TrimSpace(word) == cell
	})
}

// Plainly returns how the number in a cell is written in this file, without signs, units
// and separators of thousands, or "" if there is none.
func (f *Form) Plainly(cell string) string {
	core := amount(cell)
	if core == "" || f.mark == 0 || multiplied(cell) {
		return ""
	}
	if strings.ContainsAny(core, "eE") {
		return strings.Replace(core, ".", string(f.mark), 1)
	}
	whole, mark := cutDecimals(core)
	if mark != 0 && mark != f.mark && thousands(core, string(mark)) {
		whole, mark = core, 0 // It stands between thousands.
	}
	plain := strings.Map(func(r rune) rune {
		if r == '-' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, whole)
	if mark == 0 {
		return plain
	}
	return plain + string(f.mark) + core[len(whole)+1:]
}

// mark returns the mark before decimals that is chosen, or that follows from the
// separator of thousands. Sure is false if it is to be judged from the numbers.
func (c Choices) mark() (mark byte, sure bool) {
	switch {
	case c.Decimal == "comma":
		return ',', true
	case c.Decimal == "point", c.Thousands == "comma":
		return '.', true
	case c.Thousands == "point":
		return ',', true
	default:
		return '.', false
	}
}

func decimalName(mark byte) string {
	if mark == ',' {
		return "comma"
	}
	return "point"
}
