package welcome

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data"
	"backstep/data/text"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// learnedRows is the rows of the panel of what is to be learned, with its title.
const learnedRows = 9

// learned draws what is to be learned and, if there is no panel for it, how.
func (p page) learned(how bool) {
	body := p.on(p.Panel("what is to be learned"))
	paragraphs := []string{p.task(), p.beginning()}
	if how {
		paragraphs = append(paragraphs, p.short())
	}
	lines := 0
	for _, words := range paragraphs {
		lines += len(paint.Wrap(p.Spell(words), body.W()-1))
	}
	blanks := body.H() - lines // Between paragraphs first, then above them.
	y := 0
	if blanks >= len(paragraphs) && body.H() > 6 {
		y++
	}
	for _, words := range paragraphs {
		if n := len(paint.Wrap(p.Spell(words), body.W()-1)); y+n > body.H() {
			break
		}
		y += body.Paragraph(1, y, p.Spell(words), theme.Text)
		if blanks > 0 {
			y, blanks = y+1, blanks-1
		}
	}
}

// task says what the network is to answer, from what.
func (p page) task() string {
	m := p.Moment
	target, from := m.Setup.Set.Target, "From "+p.inputs()+" alone, the network is to "
	switch classes := target.Classes; {
	case target.Kind == data.Regression:
		return from + "answer with a number" + named(target.Name) + "."
	case m.Units(m.LastLayer()) > 1:
		return from + "say which of " + fmt.Sprint(len(classes)) + " it is: " + text.List(shortened(classes), "or") + p.Says(". It has an answer ŷ for each.")
	case slices.Equal(classes, []string{"0", "1"}) && m.Setup.Noun.Singular != "":
		return from + "say who has " + target.Name + p.Says(": an answer ŷ between 0, no, and 1, yes.")
	case slices.Equal(classes, []string{"0", "1"}):
		return from + "say whether " + target.Name + p.Says(" is 1: an answer ŷ between 0, no, and 1, yes.")
	default:
		return from + "tell " + classes[0] + " from " + classes[1] + p.Says(": an answer ŷ between 0, ") + classes[0] + ", and 1, " + classes[1] + "."
	}
}

// named returns the name of a target after a comma.
func named(name string) string {
	if name == "" {
		return ""
	}
	return ", " + name
}

// shortened returns at most six names.
func shortened(names []string) []string {
	const most = 6
	if len(names) <= most {
		return names
	}
	return append(slices.Clone(names[:most-1]), fmt.Sprintf("%d more", len(names)-most+1))
}

// mostNames is the most inputs that are named in a sentence.
const mostNames = 3

// inputs names what comes in.
func (p page) inputs() string {
	features := p.Moment.Setup.Set.Features
	var names []string
	for _, f := range features {
		names = append(names, f.Name)
	}
	if len(names) > mostNames {
		return number.GroupOf(len(names), "number")
	}
	return text.List(names, "and")
}

// beginning says that the network knows nothing.
func (p page) beginning() string {
	m := p.Moment
	n := m.Config().Architecture.NumParameters()
	drawn := "are given by the session"
	if _, ok := m.Setup.Start.Drawn(); ok {
		drawn = "are drawn at random"
	}
	if m.Step != nil {
		return fmt.Sprintf("It began with nothing learned: its %s numbers, the weights and biases, %s.", number.Group(n), strings.Replace(drawn, "are", "were", 1))
	}
	return fmt.Sprintf("It knows nothing yet: its %s numbers, the weights and biases, %s.", number.Group(n), drawn)
}

// short says in one sentence how it learns.
func (p page) short() string {
	return "It will answer, see how wrong it was, and change them a little. One such round is an epoch" + p.soon("; after ", " it has", "") + "."
}

// soon says how many epochs it takes, once that is known.
func (p page) soon(before, has, after string) string {
	r := p.rounds
	if r == nil || !r.Done {
		return ""
	}
	rounds := number.Group(r.Epochs)
	switch {
	case r.All():
		return before + rounds + has + " all " + number.Group(r.Of) + " right" + after
	case r.Of > 0:
		return before + rounds + has + fmt.Sprintf(" %s of %s right", number.Group(r.Right), number.Group(r.Of)) + after
	default:
		return before + rounds + " the loss is " + p.Format.Trim(r.Loss) + ", from " + p.Format.Trim(r.First) + after
	}
}

// steps draws how the network learns.
func (p page) steps() {
	body := p.on(p.Panel("how it learns", "one round is an epoch"))
	y := 0
	if body.H() > 6 {
		y++
	}
	for i, s := range []struct {
		name, does string
		role       theme.Role
	}{
		{"▶ forward", p.inputs() + p.Says(" go in, an answer comes out: ŷ"), theme.Forward},
		{"loss", p.Says("how wrong was it? One number, J"), theme.Forward},
		{"◀ backward", "how much each of its numbers is to blame", theme.Backward},
		{"update", p.Says("each is changed a little, so that J falls"), theme.Update},
	} {
		body.Text(1, y, fmt.Sprint(i+1), theme.Dim)
		body.Text(4, y, p.Spell(s.name), s.role.Bold())
		body.Fitted(16, y, body.W()-16, p.Spell(s.does), theme.Text)
		y++
	}
	if says := p.soon("After ", " such rounds it has", "."); says != "" {
		body.Paragraph(1, y+1, says, theme.Text)
	}
}

// firstStep says what comes with the first step, from the longest form to the shortest.
func (p page) firstStep() []string {
	m := p.Moment
	if len(m.Setup.Train) == 0 || m.Step != nil {
		return []string{"to go on"}
	}
	f := m.Setup.Set.Features[0]
	value := grid.Truncate(strings.TrimSpace(f.Name+" "+p.Raw(m.Setup.Raw[0][0])), 30)
	return []string{
		"and the first number of " + m.Setup.Noun.One() + " 1 comes in: " + value,
		"and the first number comes in: " + value,
		"and the first number comes in",
	}
}
