package chooser

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// endsPanel draws what the choice becomes.
type endsPanel struct{ drawing }

func (p endsPanel) draw() {
	body := paint.PanelWithEnd(p.Painter, "it becomes", p.Spell(p.enter()))
	y := 0
	for _, s := range fitting(p.says(), body.W(), body.H()) {
		y += body.Paragraph(0, y, s.text, s.role)
	}
}

// enter says what the key does to the runs, or nothing while it takes nothing.
func (p endsPanel) enter() string {
	switch r := p.v.shown(); {
	case p.v.part == inFile || r == nil || r.made == nil:
		return ""
	case r.effect.Over():
		return fmt.Sprintf("Enter starts over, run %d is kept", p.Moment.Run)
	default:
		return fmt.Sprintf("run %d has this data", p.Moment.Run)
	}
}

// rows returns how many rows everything takes.
func (p endsPanel) rows() int {
	w := p.W()
	if wide(w, p.H()) {
		w -= setsWidth(w, p.H())
	}
	return height(p.says(), w-2*(paint.Margin+1))
}

// sentence is a text in a role. Where there is no room for all sentences, those with the
// highest ranks are shortened, if they have a short form, or left out.
type sentence struct {
	text  string
	short string
	role  theme.Role
	rank  int // 0 if it always stays
}

// height returns how many rows sentences take.
func height(list []sentence, w int) (n int) {
	for _, s := range list {
		n += len(paint.Wrap(s.text, w))
	}
	return n
}

// fitting returns those of some sentences that have room in w × h cells.
func fitting(list []sentence, w, h int) []sentence {
	list = slices.Clone(list)
	for height(list, w) > h {
		last := 0
		for i, s := range list {
			if s.rank > list[last].rank {
				last = i
			}
		}
		switch s := &list[last]; {
		case s.rank == 0:
			return list
		case s.short != "":
			s.text, s.short = s.short, ""
			s.rank--
		default:
			list = slices.Delete(list, last, last+1)
		}
	}
	return list
}

// says returns what there is to say of the choice.
func (p endsPanel) says() []sentence {
	list := p.outcome()
	if r := p.v.shown(); p.v.part != inFile && r != nil && r.report != nil {
		if handled := r.report.Handled(); handled != "" {
			list = append(list, sentence{text: p.Spell("Done with the file: " + handled + "."), role: theme.Dim, rank: 5})
		}
	}
	for i := range list {
		list[i].text, list[i].short = p.Spell(list[i].text), p.Spell(list[i].short)
	}
	return slices.DeleteFunc(list, func(s sentence) bool { return s.text == "" })
}

// outcome says what the choice becomes, or why it becomes nothing yet.
func (p endsPanel) outcome() []sentence {
	r := p.v.shown()
	switch {
	case p.v.part == inFile:
		return p.ofFile()
	case p.v.chosen.empty():
		return []sentence{{text: "nothing yet: tab goes to the sets and to the file", role: theme.Dim}}
	case r == nil:
		return []sentence{{text: "one moment …", role: theme.Dim}}
	case r.err != nil:
		return []sentence{{text: "nothing: the file cannot be read", role: theme.Dim}}
	case !r.done:
		return []sentence{{text: p.progress(r), role: theme.Dim}}
	case r.lacksTarget():
		return []sentence{{text: askTarget, role: theme.Update}}
	case r.tried != nil:
		return []sentence{{text: text.Clean(strings.TrimLeft(r.tried.Error(), "-")), role: theme.Alarm}}
	}
	o := r.outcome
	typed := text.Clean(line(r.settings))
	return []sentence{
		{text: o.rows, role: theme.Text},
		{text: o.shape, role: theme.Text, rank: 2},
		{text: o.guess, short: o.guessBriefly, role: theme.Text, rank: 6},
		{text: o.target, role: theme.Text, rank: 1},
		{text: typed, short: grid.Truncate(typed, p.W()-2*(paint.Margin+1)), role: theme.Dim, rank: 3},
	}
}

// ofFile says what Enter does while the path of a file is typed.
func (p endsPanel) ofFile() []sentence {
	is, name := p.v.field.goal()
	name = text.BriefPath(name)
	switch is {
	case toFile:
		return []sentence{{text: "nothing yet: Enter reads " + name + ", and changes nothing", role: theme.Text}}
	case toFolder:
		return []sentence{{text: "nothing yet: Enter opens the folder " + name, role: theme.Text}}
	case toUnlisted:
		return []sentence{{text: "nothing yet: tab completes what is typed, Enter reads the file of that name", role: theme.Dim}}
	default:
		return []sentence{{text: "nothing yet: type the path of a data file, or go to one with ↑ ↓; Enter reads it", role: theme.Dim}}
	}
}
