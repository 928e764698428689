namespace Yuanzhuo.Web.Components;

/// <summary>The icons of the family, by what they mean.</summary>
public enum IconName
{
    Check, Clock, Alert, Bang, Circle, Pause, Info, Cross,
    Table, Ledger, People, Person, Place, Phone, File, Photo, Print, Download, Upload, Search, Filter,
    ArrowRight, ArrowLeft, ArrowUp, ArrowDown, Plus, Edit, Lock, Eye, Chat, HandOver, Star, Chart, Calendar, Bell, Link, Merge, Undo, Money, Vote, Globe, Enlarge, Enter, Leave, Gear,
}
