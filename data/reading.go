package data

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"backstep/data/table"
	"backstep/data/text"
)

// Reading says what a file was read as, in sentences for a person to check.
type Reading struct {
	Target string   // what the target was taken for
	Notes  []string // what was left out, or read in a way that is worth a word
}

// Reading returns what the set's file was read as. It is empty if the set is not from a
// file.
func (s *Set) Reading() Reading {
	if s.plan == nil {
		return Reading{}
	}
	r := Reading{Target: s.plan.takenFor(s)}
	r.Notes = append(r.Notes, s.plan.table.Form.Notes()...)
	for _, note := range []string{s.alike(), s.plan.omitted(), s.plan.renamed(), s.spelled(), grouped(s.plan), s.dropped()} {
		if note != "" {
			r.Notes = append(r.Notes, note)
		}
	}
	return r
}

// takenFor says what the target was taken for.
func (p *plan) takenFor(s *Set) string {
	name := "Target " + text.Brief(s.Target.Name) + ": "
	if len(p.targets) > 1 {
		name = "Targets " + text.Brief(s.Target.Name) + ": "
		if s.Class != nil {
			return name + fmt.Sprintf("%d classes, one of them in each row.", len(s.Target.Classes))
		}
		return name + fmt.Sprintf("%d numbers.", len(p.targets))
	}
	c := &p.table.Columns[p.targets[0]]
	if s.Class == nil {
		return name + spanOf(s.said).asNumbers(p.options.Task)
	}
	line := name + fmt.Sprintf("%d classes, %s", len(s.Target.Classes), text.List(briefly(s.Target.Classes), "and"))
	if p.because != "" {
		line += ", " + p.because
	}
	if c.Kind == table.Numbers && c.OddCells == 0 && p.options.Task == FindTask {
		line += "; --task numbers takes them for numbers"
	}
	return line + "."
}

// span is what is said of numbers.
type span struct {
	least, most float64
	count       int
	distinct    int // at most one more than maxFewValues
	whole       bool
}

func spanOf(numbers []float64) span {
	s := span{least: math.Inf(1), most: math.Inf(-1), count: len(numbers), whole: true}
	seen := map[float64]bool{}
	for _, v := range numbers {
		s.least, s.most = min(s.least, v), max(s.most, v)
		s.whole = s.whole && v == math.Trunc(v)
		if len(seen) <= maxFewValues {
			seen[v] = true
		}
	}
	s.distinct = len(seen)
	return s
}

// pair reports whether there are two different numbers, which are these.
func (s span) pair(low, high float64) bool {
	return s.distinct == 2 && s.least == low && s.most == high
}

// size returns the largest absolute value.
func (s span) size() float64 { return max(s.most, -s.least) }

// maybeClasses reports whether numbers may be meant as classes: few whole numbers, each
// of which stands for many rows, or 0, 1, 2 and so on.
func (s span) maybeClasses() bool {
	if !s.whole || s.distinct > maxFewValues || s.distinct < 2 {
		return false
	}
	counted := (s.least == 0 || s.least == 1) && s.most-s.least == float64(s.distinct-1)
	return 2*s.distinct <= s.count || counted && s.distinct < s.count
}

func (s span) String() string { return plainly(s.least) + " to " + plainly(s.most) }

// asNumbers says that a target is numbers, and if they may be meant as classes.
func (s span) asNumbers(task Task) string {
	if task == FindTask && s.maybeClasses() {
		return fmt.Sprintf("numbers, %d different whole ones from %s; --task classes takes them for classes.", s.distinct, s)
	}
	return fmt.Sprintf("numbers from %s.", s)
}

// plainly formats a number with at most six significant digits.
func plainly(v float64) string {
	return strings.ReplaceAll(strconv.FormatFloat(v, 'g', 6, 64), "-", "−")
}

// briefly shortens a list of names. Those that a list would run together are quoted.
func briefly(names []string) []string {
	const enough = 6
	var list []string
	for _, name := range names {
		if strings.ContainsAny(name, ",; ") || strings.HasSuffix(name, ".") {
			list = append(list, text.Quote(name))
		} else {
			list = append(list, text.Brief(name))
		}
	}
	if len(list) > enough {
		list = append(list[:enough-2:enough-2], "…", list[len(list)-1])
	}
	return list
}

// alike points out classes that differ by capitals, blanks or a final dot alone.
func (s *Set) alike() string {
	var groups [][]string
	for _, name := range s.classWords() {
		i := slices.IndexFunc(groups, func(group []string) bool { return bare(group[0]) == bare(name) })
		if i < 0 {
			groups = append(groups, []string{name})
			continue
		}
		groups[i] = append(groups[i], name)
	}
	var same []string
	for _, group := range groups {
		if len(group) > 1 {
			var quoted []string
			for _, name := range group {
				quoted = append(quoted, text.Quote(name))
			}
			same = append(same, text.List(quoted, "and"))
		}
	}
	if len(same) == 0 {
		return ""
	}
	return "These classes differ only by capitals, blanks or a final dot, and may be meant as one: " + strings.Join(same, "; ") + "."
}

// bare returns a name without what classes may differ in by slips.
func bare(name string) string {
	return strings.ToLower(strings.TrimSuffix(strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, name), "."))
}

// omitted says which columns are left out although nobody asked for that.
func (p *plan) omitted() string {
	var list []string
	for i, u := range p.uses {
		if c := &p.table.Columns[i]; u.Why != "" && (c.Kind != table.Empty || c.Written != "") {
			list = append(list, text.Brief(p.table.Columns[i].Heading)+" "+u.Why)
		}
	}
	if len(list) == 0 {
		return ""
	}
	if more := len(list) - maxNames; more > 0 {
		list = append(list[:maxNames], fmt.Sprintf("… %d more", more))
	}
	return "Left out: " + strings.Join(list, ", ") + "; --features takes other columns."
}

// renamed says which columns that are used have a name that is not their own.
func (p *plan) renamed() string {
	var list []string
	for i, use := range p.uses {
		if says := renamed(&p.table.Columns[i]); says != "" && use.Role != LeftOut {
			list = append(list, says)
		}
	}
	if len(list) == 0 {
		return ""
	}
	return "Names that stand twice: " + strings.Join(list, ", ") + "."
}

// renamed says that a column has a name that is not its own; "" if it has its own.
func renamed(c *table.Column) string {
	if c.Written == "" || c.Written == c.Heading {
		return ""
	}
	return fmt.Sprintf("column %d, another %s, is called %s", c.Position, text.Brief(c.Written), text.Brief(c.Heading))
}

// spelled says which words became numbers.
func (s *Set) spelled() string {
	var list []string
	for i, use := range s.plan.uses {
		c := &s.plan.table.Columns[i]
		switch name := text.Brief(c.Heading); {
		case use.Role != Input:
		case c.Kind == table.Truths:
			list = append(list, name+" is 1 and 0 for "+text.List(briefly(yesFirst(c)), "and"))
		case c.Kind == table.Words:
			list = append(list, fmt.Sprintf("%s has an input, 1 or 0, for each of %s", name, text.List(briefly(wordsOf(c, s.kept)), "and")))
		}
	}
	if len(list) == 0 {
		return ""
	}
	return "Words as inputs: " + strings.Join(list, "; ") + "."
}

// grouped says that points which may separate thousands were taken for those of decimals.
// Between semicolons they often do.
func grouped(p *plan) string {
	c := p.firstGrouped()
	if c == nil {
		return ""
	}
	return fmt.Sprintf("Points are taken for those of decimals: %s, line %d, is %s; --thousands point takes it for %s.",
		text.Brief(c.Heading), p.table.Line(c.Grouped.Row), c.Grouped.Text, strings.ReplaceAll(c.Grouped.Text, ".", ""))
}

// firstGrouped returns the first column that is used and has points which may separate
// thousands, unless it was decided what they are. It returns nil if there is none.
func (p *plan) firstGrouped() *table.Column {
	form := &p.table.Form
	if form.Separator != "semicolon" || form.Choices.Decimal != "" {
		return nil
	}
	for _, column := range p.used() {
		if c := &p.table.Columns[column]; c.Grouped != nil {
			return c
		}
	}
	return nil
}

// yesFirst returns the words of a column of truths, the true ones first.
func yesFirst(c *table.Column) []string {
	list := words(c)
	slices.SortStableFunc(list, func(a, b string) int { return int(table.Truth(b) - table.Truth(a)) })
	return list
}

// dropped says what was done about missing values.
func (s *Set) dropped() string {
	var list []string
	if n := s.plan.table.Rows - s.Len(); n > 0 {
		list = append(list, fmt.Sprintf("%d of %d rows left out", n, s.plan.table.Rows))
	}
	if s.Filled > 0 {
		list = append(list, fmt.Sprintf("%s put in place of %s", "the mean of the training part", text.Count(s.Filled, "value")))
	}
	if len(list) == 0 {
		return ""
	}
	return "Missing values: " + strings.Join(list, ", ") + "."
}
