package compare

import (
	"fmt"

	"backstep/data/session"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// settings returns the settings in which the two moments differ.
func (p drawing) settings() []session.Apart {
	c := p.pic
	return session.SetApart([]*session.Session{c.sides[0].Setup.Session, c.sides[1].Setup.Session})
}

// drawSettings draws the settings that differ, and from where on they do.
func (p drawing) drawSettings(list []session.Apart) {
	c := p.pic
	body := p.on(p.Panel("settings that differ", p.parting()...))
	if len(list) == 0 {
		body.Fitted(0, 0, body.W(), p.Spell(p.same()), theme.Text)
		return
	}
	for y, a := range list[:min(len(list), mostSettings, body.H())] {
		x := body.Fitted(0, y, body.W(), p.Spell(a.Called()), theme.Text) + 3
		for i := range c.sides {
			s := &c.sides[i]
			x += body.Fitted(x, y, body.W()-x, s.name+" ", theme.Dim)
			value := a.Values[i]
			if value == "" {
				value = "–"
			}
			x += body.Fitted(x, y, body.W()-x, p.Spell(grid.Truncate(value, 24)), s.role().Bold()) + 3
		}
	}
	if more := len(list) - min(len(list), mostSettings, body.H()); more > 0 {
		p.RuleEnd(fmt.Sprintf("%d more", more))
	}
}

// parting says where the two part, from the longest form to the shortest.
func (p drawing) parting() []string {
	c, m := p.pic, p.Moment
	if c.sides[0].Run == c.sides[1].Run {
		apart := c.sides[1].Epoch() - c.sides[0].Epoch()
		return []string{fmt.Sprintf("two moments of run %d, %s apart", m.Run, number.GroupOf(apart, "epoch"))}
	}
	if c.parts == 0 {
		return []string{"the runs have no step in common"}
	}
	since := max(c.sides[0].Epoch(), c.sides[1].Epoch()) - c.parts
	if since <= 0 {
		return []string{fmt.Sprintf("from epoch %d on; here they are still one", c.parts)}
	}
	return []string{
		fmt.Sprintf("from epoch %d on; before it they are one; %s since", c.parts, number.GroupOf(since, "epoch")),
		fmt.Sprintf("from epoch %d on", c.parts),
	}
}

// same says why no setting differs.
func (p drawing) same() string {
	c := p.pic
	if c.sides[0].Run == c.sides[1].Run {
		return "none: one run at two moments"
	}
	if c.sides[0].Owner == c.sides[1].Owner {
		return "none: this step belongs to both runs"
	}
	return "none: what differs was set by hand"
}
