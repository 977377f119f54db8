package compare

import (
	"fmt"

	"backstep/data/session"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// settings returns the settings in which the two moments differ.
func (p drawing) settings() []session.Apart {
	c := p.pic
	return session.SetApart([]*session.Session{c.sides[0].Setup.Session, c.sides[1].Setup.Session})
}

const settingsTitle = "settings that differ"

// drawSettings draws the settings that differ, and from where on they do. In one row it is
// only the first of them.
func (p drawing) drawSettings(list []session.Apart) {
	if p.H() == 1 {
		p.settingsInTitle(list)
		return
	}
	body := p.on(p.Panel(settingsTitle, p.parting()...))
	if len(list) == 0 {
		body.Fitted(0, 0, body.W(), p.Spell(p.same()), theme.Text)
		return
	}
	shown := min(len(list), mostSettings, body.H())
	for y, a := range list[:shown] {
		body.setting(y, &a)
	}
	p.more(len(list) - shown)
}

// settingsInTitle draws the first setting beside the title.
func (p drawing) settingsInTitle(list []session.Apart) {
	p.Panel(settingsTitle)
	x := paint.Margin + 2 + grid.Width(" "+settingsTitle+" ")
	after := p.on(p.In(grid.Rect{X: x, W: max(0, p.W()-x-2*paint.Margin), H: 1}))
	if len(list) == 0 {
		after.Fitted(0, 0, after.W(), " "+p.Spell(p.same())+" ", theme.Dim)
		return
	}
	after.Text(0, 0, " ", theme.Dim)
	after.on(after.In(grid.Rect{X: 1, W: after.W() - 1, H: 1})).setting(0, &list[0])
	p.more(len(list) - 1)
}

// more says how many settings have no room.
func (p drawing) more(n int) {
	if n > 0 {
		p.RuleEnd(fmt.Sprintf("%d more", n))
	}
}

// setting draws what a setting is in both moments.
func (p drawing) setting(y int, a *session.Apart) {
	const gap = "   "
	x := p.Fitted(0, y, p.W(), p.Spell(a.Called()), theme.Text)
	for i := range p.pic.sides {
		s := &p.pic.sides[i]
		x += p.Fitted(x, y, p.W()-x, gap+s.name+" ", theme.Dim)
		value := a.Values[i]
		if value == "" {
			value = "–"
		}
		x += p.Fitted(x, y, p.W()-x, p.Spell(grid.Truncate(value, 24)), s.role().Bold())
	}
	p.Fitted(x, y, p.W()-x, " ", theme.Dim)
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
