package compare

import (
	"cmp"
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
	shown := min(len(list), mostSettings, p.PanelBody().H())
	body := p.on(paint.PanelWithEnd(p.Painter, settingsTitle, moreSettings(len(list)-shown), p.parting()...))
	if len(list) == 0 {
		body.Fitted(0, 0, body.W(), p.Spell(p.same()), theme.Text)
		return
	}
	for y, a := range list[:shown] {
		name := a.Called()
		if body.settingWidth(name, &a) > body.W() {
			name = a.Symbol()
		}
		body.setting(y, name, &a)
	}
}

// settingsInTitle draws the first setting beside the title, in as many words as there is
// room for.
func (p drawing) settingsInTitle(list []session.Apart) {
	if len(list) == 0 {
		p.Panel(settingsTitle)
		after := p.afterTitle(settingsTitle)
		after.Fitted(0, 0, after.W(), " "+p.Spell(p.same())+" ", theme.Dim)
		return
	}
	first, rest := &list[0], 0
	more := moreSettings(len(list) - 1)
	if more != "" {
		rest = grid.Width(more) + 2
	}
	title, name := "", ""
	for _, words := range [][2]string{
		{settingsTitle, first.Called()}, {settingsTitle, first.Symbol()}, {"settings", first.Called()}, {"settings", first.Symbol()},
	} {
		if title, name = words[0], words[1]; p.settingWidth(name, first)+2+rest <= p.afterTitle(title).W() {
			break
		}
	}
	p.Panel(title)
	after := p.afterTitle(title)
	after.Text(0, 0, " ", theme.Dim)
	after.on(after.In(grid.Rect{X: 1, W: after.W() - 1, H: 1})).setting(0, name, first)
	p.RuleEnd(more)
}

// afterTitle returns the rule after a title.
func (p drawing) afterTitle(title string) drawing {
	x := paint.Margin + 2 + grid.Width(" "+title+" ")
	return p.on(p.In(grid.Rect{X: x, W: max(0, p.W()-x-2*paint.Margin), H: 1}))
}

// moreSettings says how many settings have no room; "" if all have.
func moreSettings(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d more", n)
}

const settingGap = "   "

// setting draws what a setting is in both moments.
func (p drawing) setting(y int, name string, a *session.Apart) {
	x := p.Fitted(0, y, p.W(), p.Says(name), theme.Text)
	for i := range p.pic.sides {
		s := &p.pic.sides[i]
		x += p.Fitted(x, y, p.W()-x, settingGap+s.name+": ", theme.Dim)
		x += p.Fitted(x, y, p.W()-x, p.settingValue(a, i), s.role().Bold())
	}
	p.Fitted(x, y, p.W()-x, " ", theme.Dim)
}

// settingWidth returns the columns that a setting takes.
func (p drawing) settingWidth(name string, a *session.Apart) int {
	w := grid.Width(p.Spell(name))
	for i := range p.pic.sides {
		w += grid.Width(settingGap+p.pic.sides[i].name+": ") + grid.Width(p.settingValue(a, i))
	}
	return w
}

// settingValue returns the value of a setting in one of the moments.
func (p drawing) settingValue(a *session.Apart, side int) string {
	const widest = 24
	return p.Spell(grid.Truncate(cmp.Or(a.Values[side], "–"), widest))
}

// parting says where the two part, from the longest form to the shortest.
func (p drawing) parting() []string {
	c, m := p.pic, p.Moment
	if c.sides[0].Run == c.sides[1].Run {
		apart := c.sides[1].Epoch() - c.sides[0].Epoch()
		return []string{fmt.Sprintf("two moments of run %d, %s apart", m.Run, number.GroupOf(apart, "epoch"))}
	}
	switch {
	case c.beside.Alone && c.parts == 0:
		return c.epochs()
	case c.beside.Alone:
		return append([]string{fmt.Sprintf("from epoch %d on; ", c.parts) + c.epochs()[0]}, c.epochs()...)
	case c.parts == 0:
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

// epochs says at which epoch each of two runs stands, as the header counts them, from the
// longest form to the shortest.
func (c *picture) epochs() []string {
	var at [2]string
	for i := range c.sides {
		at[i] = "0"
		if step := c.sides[i].Step; step != nil {
			at[i] = number.Group(step.Epoch)
		}
	}
	return []string{
		fmt.Sprintf("run %d at epoch %s, run %d at epoch %s", c.sides[0].Run, at[0], c.sides[1].Run, at[1]),
		"epochs " + at[0] + " and " + at[1],
	}
}
