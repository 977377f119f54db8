package view

import "backstep/ui/desk"

// OnDesk returns a view as a desk knows it.
func OnDesk(v View) desk.View { return desk.View{Name: v.Name(), Traits: v.Traits()} }

// Commands returns the commands of a view as a desk takes them. Each first prepares its
// view for the moment, since the view may not have been shown yet.
func Commands(v View, frame func(*desk.Desk) Frame) []desk.Command {
	var list []desk.Command
	for _, c := range v.Commands() {
		do := c.Do
		c.View, c.Do = v.Name(), func(d *desk.Desk, argument string) desk.Result {
			v.Prepare(d.Seen(), frame(d))
			return do(d, argument)
		}
		list = append(list, c)
	}
	return list
}
